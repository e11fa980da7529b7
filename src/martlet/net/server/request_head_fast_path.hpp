#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include <martlet/http/request.hpp>

namespace martlet::net {

/// A request's head with nothing unusual: HTTP/1.1, one Host, kept alive, no body or one with a length.
struct PlainHead {
  std::size_t bytes = 0;       ///< the size of the head, including the blank line
  std::size_t body_bytes = 0;  ///< the declared length
};

/// Reads the head at the beginning of `unread` into `request`, whose views point into it. Returns nullopt if the head is incomplete or
/// isn't plain (http::PlainLines), or if a header says more about the message or the connection: RequestParser then reads it by the whole
/// grammar. `request` may be partly filled by then.
std::optional<PlainHead> read_plain_head(std::string_view unread, http::Request& request);

}  // namespace martlet::net
