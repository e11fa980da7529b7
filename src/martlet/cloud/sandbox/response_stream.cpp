#include "response_stream.hpp"

#include <stdexcept>
#include <utility>

namespace martlet::cloud {
namespace {

class Reader final : public http::BodyStream {
 public:
  explicit Reader(std::shared_ptr<ResponseStream> stream) : stream_(std::move(stream)) {}
  ~Reader() override { stream_->leave(); }
  Task<std::optional<std::string>> next() override { return stream_->next(); }

 private:
  std::shared_ptr<ResponseStream> stream_;
};

}  // namespace

void ResponseStream::wake(std::optional<OneShot<bool>>& who) {
  if (who) std::exchange(who, std::nullopt)->give(true);
}

Task<bool> ResponseStream::put(std::string part) {
  while (part_ && !has_left_ && !end_) {
    OneShot<bool> taken(loop_);
    taken_.emplace(taken);
    co_await taken.wait();
  }
  if (has_left_ || end_) co_return false;
  part_ = std::move(part);
  wake(come_);
  co_return true;
}

void ResponseStream::end(std::string problem) {
  if (!end_) end_ = std::move(problem);
  wake(come_);
  wake(taken_);
}

Task<std::optional<std::string>> ResponseStream::next() {
  while (!part_ && !end_) {
    OneShot<bool> come(loop_);
    come_.emplace(come);
    co_await come.wait();
  }
  if (!part_) {
    if (!end_->empty()) throw std::runtime_error(*end_);
    co_return std::nullopt;
  }
  std::optional<std::string> part = std::exchange(part_, std::nullopt);
  wake(taken_);
  co_return part;
}

void ResponseStream::leave() {
  has_left_ = true;
  part_.reset();
  wake(taken_);
}

std::unique_ptr<http::BodyStream> body_of(std::shared_ptr<ResponseStream> stream) { return std::make_unique<Reader>(std::move(stream)); }

}  // namespace martlet::cloud
