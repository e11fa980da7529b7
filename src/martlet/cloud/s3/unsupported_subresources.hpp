#pragma once
#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::s3 {

/// Checks a request's query. Fails with 501 NotImplemented if it selects a subresource ("?acl", "?cors") that the operation doesn't have,
/// since such a request must not be handled as a request for the bucket or object itself.
ServiceResult<> refuse_unsupported_subresource(const Call& call);

}  // namespace martlet::cloud::s3
