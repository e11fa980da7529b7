#include "payload_stream.hpp"

#include <utility>

#include <martlet/async/sleep.hpp>
#include <martlet/http/streamed_request_body.hpp>

#include "lifecycle/payload_read_error.hpp"

namespace martlet {

PayloadStream::PayloadStream(http::RequestBody& body, const PayloadOptions& options)
    : body_(&body), parts_(dynamic_cast<http::StreamedRequestBody*>(&body)), options_(&options) {}

Task<std::optional<std::string>> PayloadStream::next() {
  if (!body_ || has_ended_) co_return std::nullopt;
  const SteadyTime now = co_await loop_now();
  const SteadyTime deadline = now + options_->timeout;
  std::optional<std::string> part;
  if (parts_) {
    Task<Result<std::optional<std::string>>> coming = parts_->next(options_->bytes_max, deadline);
    Result<std::optional<std::string>> come = co_await std::move(coming);
    if (!come) throw payload_read_error(come.error(), *options_);
    part = *std::move(come);
  } else {
    Task<Result<std::string_view>> reading = body_->read(options_->bytes_max, deadline);
    const Result<std::string_view> whole = co_await std::move(reading);
    if (!whole) throw payload_read_error(whole.error(), *options_);
    if (!whole->empty()) part.emplace(*whole);
    has_ended_ = true;
  }
  if (!part) has_ended_ = true;
  co_return std::move(part);
}

}  // namespace martlet
