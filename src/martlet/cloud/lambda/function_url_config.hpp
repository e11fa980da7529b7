#pragma once
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Returns the function or alias that a function URL belongs to. Versions and $LATEST can't have one.
ServiceResult<FunctionReference> resolve_url_owner(const Call& call, const std::string& name, const std::optional<std::string>& qualifier);

/// Returns "http://ID.lambda-url.eu-central-1.localhost:4566/". Names under localhost resolve to this machine.
std::string function_url_of(const ControlPlane& plane, const FunctionKey& key, const std::string& id);

/// Returns the configuration as in responses.
FunctionUrlConfig described(const ControlPlane& plane, const FunctionKey& key, const UrlRecord& url);

ServiceResult<> check_cors(const Cors& cors);

}  // namespace martlet::cloud::lambda
