#include <martlet/fetch/fake_http_client.hpp>

namespace martlet {

std::vector<FetchRequest> FakeHttpClient::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

Task<Result<FetchResponse>> FakeHttpClient::send(FetchRequest request) {
  const std::lock_guard lock(mutex_);
  requests_.push_back(request);
  co_return answer_(request);
}

}  // namespace martlet
