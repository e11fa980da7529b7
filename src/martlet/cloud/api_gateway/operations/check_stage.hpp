#pragma once
#include "api_store.hpp"
#include "refusals.hpp"
#include "requests.hpp"

namespace martlet::cloud::http_apis {

/// Is what a request asks for supported, and is its deployment there?
Reply<> check_stage(ApiStore& store, const StageRequest& request);

}  // namespace martlet::cloud::http_apis
