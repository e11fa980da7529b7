#include "streamed_response.hpp"

#include <stdexcept>
#include <utility>

namespace martlet::cloud {
namespace {

constexpr std::string_view integration = "application/vnd.awslambda.http-integration-response";
constexpr std::string_view end_of_prelude("\0\0\0\0\0\0\0\0", 8);
constexpr std::size_t prelude_bytes_max = 16 * 1024;

std::unexpected<Error> malformed(std::string what) {
  return failure(Code::malformed, "the function's streamed answer is malformed: " + std::move(what));
}

// A stream of the data that came with the prelude, followed by the rest of the response.
class Rest final : public http::BodyStream {
 public:
  Rest(std::string beginning, std::shared_ptr<http::BodyStream> stream) : beginning_(std::move(beginning)), stream_(std::move(stream)) {}
  Task<std::optional<std::string>> next() override {
    if (beginning_.empty()) return stream_->next();
    return give(std::exchange(beginning_, {}));
  }

 private:
  static Task<std::optional<std::string>> give(std::string part) { co_return part; }
  std::string beginning_;
  std::shared_ptr<http::BodyStream> stream_;
};

// Reads up to the end of the prelude. Also returns data that arrived with the prelude.
Task<Result<std::string>> read_prelude(http::BodyStream& stream) {
  std::string all;
  while (all.find(end_of_prelude) == std::string::npos) {
    if (all.size() > prelude_bytes_max) co_return malformed("its prelude is longer than 16 KB");
    std::string problem;
    std::optional<std::string> part;
    try {
      Task<std::optional<std::string>> coming = stream.next();
      part = co_await std::move(coming);
      if (!part) problem = "it ends before its prelude does";
    } catch (const std::exception& broken_off) {
      problem = broken_off.what();
    }
    if (!part) co_return malformed(std::move(problem));
    all += *part;
  }
  co_return std::move(all);
}

void put_body(http::Response& response, std::string beginning, InvokeResult& answer, bool is_head) {
  if (!is_head) response.body = std::unique_ptr<http::BodyStream>(std::make_unique<Rest>(std::move(beginning), std::move(answer.stream)));
}

}  // namespace

Task<Result<http::Response>> read_streamed_response(InvokeResult answer, ProxyResponseRules rules) {
  http::Response plain;
  if (answer.content_type != integration) {
    plain.headers.set("content-type", answer.content_type);
    put_body(plain, {}, answer, rules.is_head);
    co_return std::move(plain);
  }
  Task<Result<std::string>> reading = read_prelude(*answer.stream);
  Result<std::string> beginning = co_await std::move(reading);
  if (!beginning) co_return std::unexpected(std::move(beginning.error()));
  const std::size_t end = beginning->find(end_of_prelude);
  rules.is_prelude = true;
  Result<http::Response> response = read_proxy_response(beginning->substr(0, end), rules);
  if (response) put_body(*response, beginning->substr(end + end_of_prelude.size()), answer, rules.is_head);
  co_return response;
}

}  // namespace martlet::cloud
