#include "response_stream.hpp"

#include <stdexcept>
#include <utility>

namespace martlet::cloud {
namespace {

class Reader final : public http::BodyStream {
 public:
  explicit Reader(std::shared_ptr<ResponseStream> stream) : stream_(std::move(stream)) {}
  ~Reader() override { stream_->disconnect_reader(); }
  Task<std::optional<std::string>> next() override { return stream_->next(); }

 private:
  std::shared_ptr<ResponseStream> stream_;
};

}  // namespace

void ResponseStream::wake(std::optional<OneShot<bool>>& waiter) {
  if (waiter) std::exchange(waiter, std::nullopt)->give(true);
}

Task<bool> ResponseStream::put(std::string part) {
  while (part_ && !is_reader_disconnected_ && !end_) {
    OneShot<bool> woken(loop_);
    waiting_function_.emplace(woken);
    co_await woken.wait();
  }
  if (is_reader_disconnected_ || end_) co_return false;
  part_ = std::move(part);
  wake(waiting_reader_);
  co_return true;
}

void ResponseStream::end(std::string problem) {
  if (!end_) end_ = std::move(problem);
  wake(waiting_reader_);
  wake(waiting_function_);
}

Task<std::optional<std::string>> ResponseStream::next() {
  while (!part_ && !end_) {
    OneShot<bool> woken(loop_);
    waiting_reader_.emplace(woken);
    co_await woken.wait();
  }
  if (!part_) {
    if (!end_->empty()) throw std::runtime_error(*end_);
    co_return std::nullopt;
  }
  std::optional<std::string> part = std::exchange(part_, std::nullopt);
  wake(waiting_function_);
  co_return part;
}

void ResponseStream::disconnect_reader() {
  is_reader_disconnected_ = true;
  part_.reset();
  wake(waiting_function_);
}

std::unique_ptr<http::BodyStream> body_of(std::shared_ptr<ResponseStream> stream) { return std::make_unique<Reader>(std::move(stream)); }

}  // namespace martlet::cloud
