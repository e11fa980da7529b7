#pragma once
#include "api_store.hpp"
#include "refusals.hpp"
#include "requests.hpp"

namespace martlet::cloud::http_apis {

/// Is what a request asks for supported, and may the API have this route beside its others?
Reply<> check_route(ApiStore& store, const RouteRequest& request, const Route& route);

}  // namespace martlet::cloud::http_apis
