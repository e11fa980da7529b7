#pragma once
#include <climits>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace martlet::http {

/// A parser for HTTP/1.1 responses (RFC 9112): splits a connection's bytes into a head and a body, whose length is given by Content-Length,
/// by chunks or by the end of the connection. Skips interim responses (1xx). Does no I/O.
/// A complete, plain head is read by read_plain_response(), any other by Beast's parser.
class ResponseParser {
 public:
  struct Limits {
    std::uint32_t head_bytes_max = UINT32_MAX;
    int interim_max = INT_MAX;  ///< interim responses before the final one
  };

  /// `incomplete` means that more bytes are needed; `malformed`, that this isn't HTTP/1 or exceeds a limit, and nothing more can be read.
  enum class State { incomplete, complete, malformed };

  /// A receiver of the head's parts, in order of arrival.
  class Receiver {
   public:
    /// Receives the status line. Discard everything received before: it belonged to an interim response, or to an incomplete head that is
    /// read again.
    virtual void start(int status, std::string_view reason) = 0;
    /// Returns false to refuse the response as malformed. Not called for trailers.
    virtual bool add_header(std::string_view name, std::string_view value) = 0;

   protected:
    ~Receiver() = default;
  };

  ResponseParser();
  explicit ResponseParser(const Limits& limits);
  ResponseParser(const ResponseParser&) = delete;
  ~ResponseParser();

  /// Begins a response with the next bytes. `receiver` must outlive the reading of its head. `answers_head` is true if the request was a
  /// HEAD request, so that the response has no body.
  void begin(Receiver& receiver, bool answers_head = false);

  /// Continues with the head. `unread` begins where the last call stopped; `taken` is set to the number of bytes consumed.
  State read_head(std::string_view unread, std::size_t& taken);
  /// Continues with the body, after the head; appends what it reads to `body`.
  State read_body(std::string_view unread, std::size_t& taken, std::string& body);
  /// Ends the parsing at the end of the connection. Returns whether the body is complete.
  bool ends_here();

  bool has_begun() const;       ///< whether a byte has arrived
  bool has_head() const;        ///< whether the head is complete
  int status() const;           ///< 0 before the status line
  bool keeps_alive() const;     ///< after the head: is the connection reusable?
  bool is_complete() const;     ///< whether head and body are complete
  std::string problem() const;  ///< the reason for State::malformed
  /// Returns the body's length according to Content-Length, if present. Call it after the head.
  std::optional<std::uint64_t> content_length() const;

 private:
  class Beast;
  std::unique_ptr<Beast> beast_;
};

}  // namespace martlet::http
