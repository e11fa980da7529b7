#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include <martlet/http/request.hpp>

namespace martlet::net {

/// A head that has nothing unusual about it: HTTP/1.1, one Host, kept alive, a body with a length or none.
struct PlainHead {
  std::size_t bytes = 0;       ///< of the head, with the blank line
  std::size_t body_bytes = 0;  ///< the declared length
};

/// Reads the head that `unread` begins with into `request`, whose views point into it. nullopt where it hasn't come whole or isn't plain
/// (http::PlainLines), and where a header says more about the message or the connection than that: then RequestParser reads it
/// by the whole grammar, and `request` may have been given some of it already.
std::optional<PlainHead> read_plain_head(std::string_view unread, http::Request& request);

}  // namespace martlet::net
