#include "managed_policy.hpp"

namespace martlet::cloud::identity {

std::string ManagedPolicy::arn() const { return "arn:aws:iam::" + account + ":policy" + path + name; }

std::string version_id(int version) { return "v" + std::to_string(version); }

}  // namespace martlet::cloud::identity
