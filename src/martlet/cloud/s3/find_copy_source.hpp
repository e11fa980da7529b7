#pragma once
#include "find_version.hpp"

namespace martlet::cloud::s3 {

/// Finds the object that x-amz-copy-source names, if the caller may read it and the copy's conditions hold.
ServiceResult<FoundVersion> find_copy_source(Backend s3, const Call& call);

}  // namespace martlet::cloud::s3
