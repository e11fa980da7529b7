#include "aws_chunked_decoder.hpp"

#include <algorithm>
#include <charconv>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::size_t line_bytes_max = 16 * 1024;

std::unexpected<ServiceError> malformed() {
  return service_error(400, "InvalidChunkSizeError", "The chunk size isn't a valid hexadecimal number.");
}

}  // namespace

ServiceResult<> AwsChunkedDecoder::decode(std::string_view bytes, const Sink& sink) {
  while (!bytes.empty()) {
    if (state_ == State::data) {
      const std::string_view part = bytes.substr(0, std::min<std::uint64_t>(left_, bytes.size()));
      chunk_hash_.update(part);
      if (ServiceResult<> taken = sink(part); !taken) return taken;
      bytes.remove_prefix(part.size());
      left_ -= part.size();
      if (left_ == 0) state_ = State::data_end;
      continue;
    }
    if (state_ == State::ended) return incomplete_body();
    const std::size_t end = bytes.find('\n');
    line_.append(bytes.substr(0, end));
    if (line_.size() > line_bytes_max) return malformed();
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end + 1);
    if (line_.ends_with('\r')) line_.pop_back();
    if (ServiceResult<> read = read_line(std::exchange(line_, {})); !read) return read;
  }
  return {};
}

ServiceResult<> AwsChunkedDecoder::read_line(std::string_view line) {
  switch (state_) {
    case State::head: return begin_chunk(line);
    case State::data_end:
      if (!line.empty()) return incomplete_body();
      state_ = State::head;
      return end_chunk();
    case State::trailer: return read_trailer(line);
    case State::data:
    case State::ended: break;
  }
  return incomplete_body();
}

// Reads a chunk's first line: "10000;chunk-signature=..."
ServiceResult<> AwsChunkedDecoder::begin_chunk(std::string_view line) {
  const std::string_view digits = line.substr(0, line.find(';'));
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), left_, 16);
  if (problem != std::errc() || end != digits.data() + digits.size()) return malformed();
  constexpr std::string_view name = "chunk-signature=";
  const std::size_t at = line.find(name);
  chunk_signature_ = at == std::string_view::npos ? std::string_view() : line.substr(at + name.size());
  chunk_hash_ = Sha256();
  is_last_ = left_ == 0;
  state_ = is_last_ ? State::trailer : State::data;
  return is_last_ ? end_chunk() : ServiceResult<>();
}

ServiceResult<> AwsChunkedDecoder::end_chunk() {
  if (signatures_ && !signatures_->accepts(to_hex(chunk_hash_.digest()), chunk_signature_)) return signature_does_not_match();
  return {};
}

// An empty line ends the trailer.
ServiceResult<> AwsChunkedDecoder::read_trailer(std::string_view line) {
  if (line.empty()) {
    state_ = State::ended;
    return check_trailer();
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return malformed_trailer();
  const std::string name = to_lower(trim(line.substr(0, colon)));
  const std::string value(trim(line.substr(colon + 1)));
  if (name == "x-amz-trailer-signature") {
    trailer_signature_ = value;
  } else {
    trailer_text_ += name + ":" + value + "\n";
    trailer_.set(name, value);
  }
  return {};
}

ServiceResult<> AwsChunkedDecoder::check_trailer() {
  if (!signatures_ || !is_trailer_signed_) return {};
  return signatures_->accepts_trailer(trailer_text_, trailer_signature_) ? ServiceResult<>() : ServiceResult<>(signature_does_not_match());
}

// Some clients omit the last empty line.
ServiceResult<> AwsChunkedDecoder::finish() const { return is_last_ ? ServiceResult<>() : ServiceResult<>(incomplete_body()); }

}  // namespace martlet::cloud::s3
