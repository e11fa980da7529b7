#pragma once
#include <climits>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace martlet::http {

/// The grammar of an HTTP/1.1 response (RFC 9112): the bytes of a connection as a head and a body, whose length is given by
/// Content-Length, by chunks or by the end of the connection. Interim responses (1xx) are passed over. No I/O.
/// A head that has come whole and is plain is read by read_plain_response(); Beast's parser reads any other.
class ResponseParser {
 public:
  struct Limits {
    std::uint32_t head_bytes_max = UINT32_MAX;
    int interim_max = INT_MAX;  ///< interim responses before the final one
  };

  /// `incomplete`: more bytes are needed. `malformed`: this isn't HTTP/1, or it exceeds a limit; nothing more can be read.
  enum class State { incomplete, complete, malformed };

  /// Takes the head, in the order in which it arrives.
  class Receiver {
   public:
    /// The status line. Everything that was received before is void: it belonged to an interim response, or to an incomplete head that is
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

  /// The next bytes are the first of a response. `receiver` must outlive the reading of its head. `answers_head`: the response answers a
  /// HEAD request, so it has no body.
  void begin(Receiver& receiver, bool answers_head = false);

  /// Continues with the head. `unread` begins where the last call stopped; `taken` is how many of its bytes this call has used.
  State read_head(std::string_view unread, std::size_t& taken);
  /// After the head: continues with the body, and appends what it reads to `body`.
  State read_body(std::string_view unread, std::size_t& taken, std::string& body);
  /// The connection has ended. True if that also ends the body.
  bool ends_here();

  bool has_begun() const;       ///< has a byte arrived?
  bool has_head() const;        ///< is the head complete?
  int status() const;           ///< 0 before the status line
  bool keeps_alive() const;     ///< after the head: may the connection be used again?
  bool is_complete() const;     ///< head and body
  std::string problem() const;  ///< after State::malformed: why
  /// After the head: the body's length, if Content-Length gives it.
  std::optional<std::uint64_t> content_length() const;

 private:
  class Beast;
  std::unique_ptr<Beast> beast_;
};

}  // namespace martlet::http
