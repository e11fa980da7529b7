#include <zlib.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <new>

#include <martlet/http/content_coding.hpp>

namespace martlet::http {
namespace {

constexpr int window_bits = 15;
constexpr int gzip_flag = 16;  // added to the window bits: gzip's header and trailer instead of zlib's
constexpr int memory_level = 8;
constexpr std::size_t step_bytes = 16 * 1024;

int window_of(ContentCoding coding) { return coding == ContentCoding::gzip ? window_bits + gzip_flag : window_bits; }

// zlib counts in 32 bits: longer input is fed in pieces.
uInt piece_of(std::size_t bytes) { return static_cast<uInt>(std::min<std::size_t>(bytes, std::numeric_limits<uInt>::max())); }

// zlib promises not to change the input, but expects a pointer to non-const bytes.
Bytef* input_of(std::string_view bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); }  // NOLINT

struct InflateEnd {
  void operator()(z_stream* stream) const { inflateEnd(stream); }
};

std::unexpected<Error> invalid_payload(const z_stream& stream) {
  return failure(Code::malformed, "Invalid compressed payload", stream.msg ? stream.msg : "unexpected end");
}

}  // namespace

std::string_view to_text(ContentCoding coding) { return coding == ContentCoding::gzip ? "gzip" : "deflate"; }

std::optional<ContentCoding> content_coding(std::string_view name) {
  if (name == "gzip") return ContentCoding::gzip;
  if (name == "deflate") return ContentCoding::deflate;
  return std::nullopt;
}

struct Encoder::State {
  z_stream stream{};

  explicit State(ContentCoding coding) {
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window_of(coding), memory_level, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { deflateEnd(&stream); }

  std::string run(std::string_view bytes, int how) {
    std::string encoded;
    do {
      stream.next_in = input_of(bytes);
      stream.avail_in = piece_of(bytes.size());
      bytes.remove_prefix(stream.avail_in);
      drain(encoded, bytes.empty() ? how : Z_NO_FLUSH);
    } while (!bytes.empty());
    return encoded;
  }

  // Calls zlib until it leaves space in the output buffer, which means that it has no more output.
  void drain(std::string& encoded, int how) {
    do {
      std::array<Bytef, step_bytes> output;
      stream.next_out = output.data();
      stream.avail_out = output.size();
      deflate(&stream, how);
      encoded.append(reinterpret_cast<const char*>(output.data()), output.size() - stream.avail_out);  // NOLINT: bytes are bytes
    } while (stream.avail_out == 0);
  }
};

Encoder::Encoder(ContentCoding coding) : state_(std::make_unique<State>(coding)) {}
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;
Encoder::~Encoder() = default;

std::string Encoder::feed(std::string_view bytes) { return state_->run(bytes, Z_NO_FLUSH); }
std::string Encoder::flush() { return state_->run({}, Z_SYNC_FLUSH); }
std::string Encoder::finish() { return state_->run({}, Z_FINISH); }

std::string encode(ContentCoding coding, std::string_view bytes) {
  Encoder encoder(coding);
  std::string encoded = encoder.feed(bytes);
  return encoded += encoder.finish();
}

Result<std::string> decode(ContentCoding coding, std::string_view bytes, std::size_t bytes_max) {
  z_stream stream{};
  if (inflateInit2(&stream, window_of(coding)) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, InflateEnd> end(&stream);

  std::string decoded;
  std::array<Bytef, step_bytes> output;
  int state = Z_OK;
  while (true) {
    const uInt piece = piece_of(bytes.size());
    stream.next_in = input_of(bytes);
    stream.avail_in = piece;
    stream.next_out = output.data();
    stream.avail_out = output.size();
    state = inflate(&stream, Z_NO_FLUSH);
    if (state != Z_OK && state != Z_STREAM_END) return invalid_payload(stream);  // Z_BUF_ERROR too: it needs input, and none is left
    bytes.remove_prefix(piece - stream.avail_in);
    const std::size_t made = output.size() - stream.avail_out;
    if (made > bytes_max - decoded.size())
      return failure(Code::too_large, "the body has more than " + std::to_string(bytes_max) + " bytes when decoded");
    decoded.append(reinterpret_cast<const char*>(output.data()), made);  // NOLINT: bytes are bytes
    if (state != Z_STREAM_END) continue;
    const bool has_another_member = coding == ContentCoding::gzip && !bytes.empty() && bytes.front() != '\0';
    if (!has_another_member) return decoded;
    inflateReset(&stream);
  }
}

}  // namespace martlet::http
