#pragma once
#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::s3 {

/// Fails with 501 NotImplemented if the query of the request selects a subresource ("?acl", "?cors") that its operation doesn't have: the
/// request must not be taken for one of the bucket or object itself.
Reply<> refuse_unsupported_subresource(const Call& call);

}  // namespace martlet::cloud::s3
