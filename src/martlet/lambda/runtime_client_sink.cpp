// Separate from the rest of RuntimeClient: a function that doesn't stream shouldn't link it.
#include <martlet/lambda/runtime_api/chunk.hpp>
#include <martlet/lambda/runtime_api/runtime_response_checks.hpp>

#include "runtime_client_impl.hpp"

namespace martlet::lambda {

class RuntimeClient::Sink final : public ResponseSink {
 public:
  explicit Sink(Impl& impl) : impl_(impl) {}
  Task<Result<void>> begin(const RuntimeResponse& event, std::string_view content_type, std::string_view first) override;
  Task<Result<void>> send(std::string part) override;
  Task<Result<void>> end(const FunctionError* failed) override;

 private:
  Impl& impl_;
};

Task<Result<void>> RuntimeClient::Sink::begin(const RuntimeResponse& event, std::string_view content_type, std::string_view first) {
  std::string beginning(impl_.requests.streamed_response(event, content_type));
  if (!first.empty()) append_chunk(beginning, first);
  Result<void> begun = impl_.connection.begin(beginning, {}, impl_.answer);
  if (!begun && begun.error().code == Code::unavailable) {  // a kept-alive connection that was closed
    impl_.connection.abandon();
    begun = impl_.connection.begin(beginning, {}, impl_.answer);
  }
  co_return begun;
}

Task<Result<void>> RuntimeClient::Sink::send(std::string part) {
  const ChunkHead head(part.size());
  part += chunk_end;
  co_return impl_.connection.send_part(head.text(), part);
}

Task<Result<void>> RuntimeClient::Sink::end(const FunctionError* failed) {
  const std::string last = failed ? stream_end(failed->type, failed->to_json()) : stream_end();
  Result<void> ended = impl_.connection.end(last);
  if (ended) ended = check_post_response(impl_.answer.status);
  co_return ended;
}

const RuntimeResponse& RuntimeClient::event() const { return impl_->event; }
std::unique_ptr<ResponseSink> RuntimeClient::sink() { return std::make_unique<Sink>(*impl_); }

}  // namespace martlet::lambda
