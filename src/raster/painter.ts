// Where the painter itself lies once the app is built: the WebAssembly module beside the scripts.
import address from '@resvg/resvg-wasm/index_bg.wasm?url';

export const painterAddress = address;
