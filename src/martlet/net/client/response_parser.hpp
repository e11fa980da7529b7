#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/http/headers.hpp>

namespace martlet::net {

/// Reads one response after the other from a buffer, over interim ones (1xx) as if they weren't there.
class ResponseParser {
 public:
  enum class State { incomplete, complete, malformed };

  ResponseParser();
  ~ResponseParser();

  /// The next bytes are the first of a response; `answers_head`: to a HEAD request, so that it has no body.
  void begin(bool answers_head);

  /// Reads on in the head; `unread` begins where the last call stopped, `taken` bytes further.
  State read_head(std::string_view unread, std::size_t& taken);
  int status() const;
  std::string take_reason();
  http::Headers take_headers();
  bool is_complete() const;  ///< head and body
  bool keeps_alive() const;  ///< once the head is complete
  bool has_begun() const;    ///< has a byte come?

  /// Reads on in the body, and appends it to `part`.
  State read_body(std::string_view unread, std::size_t& taken, std::string& part);
  /// The connection has ended. Is that the body's end, too?
  bool ends_here();

 private:
  class Beast;
  std::unique_ptr<Beast> beast_;
};

}  // namespace martlet::net
