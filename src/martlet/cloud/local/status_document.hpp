#pragma once
#include <string>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/state/state_folder.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud {

/// Returns the document that a running cloud serves at status_path, which describes its members.
json::Value status_document(const std::string& version, const StateFolder& state, const std::string& endpoint, const Api& api);

}  // namespace martlet::cloud
