#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::http {

/// The built-in content codings (RFC 9110, section 8.4.1). `deflate` is the zlib format, not bare deflate.
enum class ContentCoding { gzip, deflate };

std::string_view to_text(ContentCoding coding);  ///< "gzip", "deflate"
/// Returns the coding with this name, as hapi spells it, in lower case; nullopt for any other name.
std::optional<ContentCoding> content_coding(std::string_view name);

/// An encoder of a body, part by part. Output is buffered, so a part may produce nothing; finish() returns the rest.
/// Movable; for one thread at a time.
class Encoder {
 public:
  explicit Encoder(ContentCoding coding);
  Encoder(Encoder&&) noexcept;
  Encoder& operator=(Encoder&&) noexcept;
  ~Encoder();

  std::string feed(std::string_view bytes);
  /// Makes everything fed so far decodable from the output, for events that must not wait. This makes the output a little larger.
  std::string flush();
  /// Ends the body. Nothing may be fed after this.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Encodes all of `bytes` at once.
std::string encode(ContentCoding coding, std::string_view bytes);

/// Decodes a whole body, as strictly as Node does: a gzip body may have several members, then zeros, and nothing else. Fails with
/// Code::too_large as soon as more than `bytes_max` bytes would be decoded, whatever follows, and with Code::malformed
/// ("Invalid compressed payload") for anything that is not a complete body of this coding, including an empty one.
Result<std::string> decode(ContentCoding coding, std::string_view bytes, std::size_t bytes_max);

}  // namespace martlet::http
