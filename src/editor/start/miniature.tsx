// A small picture of a document. The name beside it says what it is.

export function Miniature({ source }: { readonly source: string | undefined }) {
  return (
    <span className="miniature">
      {source !== undefined && <img src={source} alt="" loading="lazy" decoding="async" draggable={false} />}
    </span>
  );
}
