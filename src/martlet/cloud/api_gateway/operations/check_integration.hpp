#pragma once
#include "refusals.hpp"
#include "requests.hpp"

namespace martlet::cloud::http_apis {

/// Is what a request asks for supported, and the integration that it leads to complete?
Reply<> check_integration(const IntegrationRequest& request, const Integration& integration);

}  // namespace martlet::cloud::http_apis
