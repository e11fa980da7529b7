#pragma once
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "api_store.hpp"
#include "refusals.hpp"

namespace martlet::cloud::http_apis {

/// May the caller do this? The action is the request's method, and the resource its path: `apigateway:GET` on
/// "arn:aws:apigateway:eu-central-1::/apis/abc". Source: Service Authorization Reference, "Amazon API Gateway Management V2".
Reply<> authorize(const Call& call);

inline ApiOwner owner_of(const Call& call) { return {call.account(), call.region}; }

/// The caller's API, if the caller may do this to it.
Reply<HttpApi> api_of(ApiStore& store, const Call& call, const std::string& api_id);

/// One of its resources, likewise.
template <class T>
Reply<T> resource_of(ApiStore& store, const Call& call, const std::string& api_id, const std::string& id) {
  const Reply<HttpApi> api = api_of(store, call, api_id);
  if (!api) return std::unexpected(api.error());
  std::optional<T> found = store.find<T>(api_id, id);
  if (!found) return none_such(static_cast<const T*>(nullptr));
  return *std::move(found);
}

/// An id as API Gateway has them: lower-case letters and digits.
std::string new_id(std::size_t characters);

}  // namespace martlet::cloud::http_apis
