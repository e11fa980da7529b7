#pragma once
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// The function or alias that a function URL is for: versions and $LATEST have none.
Reply<FunctionReference> resolve_url_owner(const Call& call, const std::string& name, const std::optional<std::string>& qualifier);

/// "http://ID.lambda-url.eu-central-1.localhost:4566/": names under localhost lead to this machine.
std::string address_of(const ControlPlane& plane, const FunctionKey& key, const std::string& id);

/// As operations answer it.
FunctionUrlConfig described(const ControlPlane& plane, const FunctionKey& key, const UrlRecord& url);

Reply<> check_cors(const Cors& cors);

}  // namespace martlet::cloud::lambda
