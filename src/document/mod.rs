//! A page as an arena tree: built by html5ever's tree sink, walked without recursion.
