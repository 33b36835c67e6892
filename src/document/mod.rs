//! A page as an arena tree: built by html5ever's tree sink, walked without recursion.

/// The text of a saved file's bytes.
///
/// `declared` is the encoding that came with the file (a `Content-Type` header), if any.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> String {
    let _ = declared;
    String::from_utf8_lossy(bytes).into_owned()
}
