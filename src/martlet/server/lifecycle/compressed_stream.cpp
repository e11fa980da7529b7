#include "compressed_stream.hpp"

#include <utility>

namespace martlet {
namespace {

class CompressedStream final : public http::BodyStream {
 public:
  CompressedStream(std::unique_ptr<http::BodyStream> content, http::ContentCoding coding, Flush flush)
      : content_(std::move(content)), encoder_(coding), flush_(flush) {}

  Task<std::optional<std::string>> next() override {
    // A compressor may return nothing for a part, but a stream's parts must not be empty.
    while (!is_done_) {
      std::optional<std::string> part = co_await content_->next();
      is_done_ = !part;
      std::string bytes = part ? encoder_.feed(*part) : encoder_.finish();
      if (part && flush_ == Flush::each_part) bytes += encoder_.flush();
      if (!bytes.empty()) co_return bytes;
    }
    co_return std::nullopt;
  }

 private:
  std::unique_ptr<http::BodyStream> content_;
  http::Encoder encoder_;
  const Flush flush_;
  bool is_done_ = false;
};

// A whole text as a stream of one part.
class WholeText final : public http::BodyStream {
 public:
  explicit WholeText(std::string text) : text_(std::move(text)) {}
  Task<std::optional<std::string>> next() override {
    if (std::exchange(is_done_, true)) co_return std::nullopt;
    co_return std::move(text_);
  }

 private:
  std::string text_;
  bool is_done_ = false;
};

}  // namespace

std::unique_ptr<http::BodyStream> compressed(std::unique_ptr<http::BodyStream> content, http::ContentCoding coding, Flush flush) {
  return std::make_unique<CompressedStream>(std::move(content), coding, flush);
}

std::unique_ptr<http::BodyStream> compressed(std::string content, http::ContentCoding coding) {
  return compressed(std::make_unique<WholeText>(std::move(content)), coding, Flush::when_full);
}

}  // namespace martlet
