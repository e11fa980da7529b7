#pragma once
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "api_gateway_errors.hpp"
#include "api_store.hpp"

namespace martlet::cloud::api_gateway {

/// Checks that the caller is allowed to make this call. The action is the request's method, and the resource its path: `apigateway:GET` on
/// "arn:aws:apigateway:eu-central-1::/apis/abc". Source: Service Authorization Reference, "Amazon API Gateway Management V2".
ServiceResult<> authorize(const Call& call);

/// Finds an API of the caller's account. Fails if there is none or if the caller isn't allowed to make this call on it.
ServiceResult<HttpApi> api_of(ApiStore& store, const Call& call, const std::string& api_id);

/// Finds one of the API's resources in the same way.
template <class T>
ServiceResult<T> resource_of(ApiStore& store, const Call& call, const std::string& api_id, const std::string& id) {
  const ServiceResult<HttpApi> api = api_of(store, call, api_id);
  if (!api) return std::unexpected(api.error());
  std::optional<T> found = store.find<T>(api_id, id);
  if (!found) return no_such(static_cast<const T*>(nullptr));
  return *std::move(found);
}

}  // namespace martlet::cloud::api_gateway
