#pragma once
#include "find_version.hpp"

namespace martlet::cloud::s3 {

/// The object that x-amz-copy-source names, if the caller may read it and its conditions hold.
Reply<FoundVersion> find_copy_source(Backend s3, const Call& call);

}  // namespace martlet::cloud::s3
