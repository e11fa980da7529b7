#pragma once
#include <functional>
#include <mutex>
#include <vector>

#include <martlet/fetch/http_client.hpp>

namespace martlet {

/// An HttpClient for tests that calls a function for each response and records the requests:
///
///     auto fake = std::make_shared<FakeHttpClient>([](const FetchRequest&) { return FetchResponse::json(Rate{1.08}); });
///     server.with<HttpClient>(fake);
///     ...
///     EXPECT_EQ(fake->requests().front().url(), "https://rates.example/latest?base=EUR");
class FakeHttpClient final : public HttpClient {
 public:
  /// May fail as the real client does: `return failure(Code::timeout, "...")`.
  using Answer = std::function<Result<FetchResponse>(const FetchRequest& request)>;
  explicit FakeHttpClient(Answer answer) : answer_(std::move(answer)) {}

  /// Returns the requests in order, including the headers that the client added, such as those for tracing.
  std::vector<FetchRequest> requests() const;

 protected:
  Task<Result<FetchResponse>> send(FetchRequest request) override;

 private:
  Answer answer_;
  mutable std::mutex mutex_;
  std::vector<FetchRequest> requests_;
};

}  // namespace martlet
