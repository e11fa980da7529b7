#include <martlet/aws/client/fake_client.hpp>

namespace martlet::aws {

std::vector<std::string> FakeClient::calls() const {
  std::vector<std::string> names;
  const std::lock_guard lock(mutex_);
  for (const RecordedRequest& one : requests_) names.push_back(one.operation);
  return names;
}

FakeClient& FakeClient::add(const Operation& operation, ScriptedResponse reply) {
  const std::lock_guard lock(mutex_);
  replies_.insert_or_assign(operation.full_name(), std::move(reply));
  return *this;
}

Task<Outcome<void>> FakeClient::send(const Operation& operation, const void* request, void* response) {
  const std::lock_guard lock(mutex_);
  const auto found = replies_.find(operation.full_name());
  if (found == replies_.end()) throw std::logic_error("the fake AWS client has no answer for " + operation.full_name());
  requests_.push_back({found->first, found->second.copy(request)});
  Outcome<void> outcome = found->second.answer(request, response);
  if (!outcome && outcome.error().operation.empty()) outcome.error().operation = operation.full_name();
  co_return outcome;
}

}  // namespace martlet::aws
