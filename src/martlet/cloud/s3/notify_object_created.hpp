#pragma once
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

/// Notifies listeners that `call` created `object`. `reason` is the operation: "PutObject".
void notify_object_created(Backend, const Call& call, const Bucket&, const ObjectRecord& object, std::string reason);
/// Notifies listeners that another service of this cloud created `object`. `created` has the reason and the time; the rest is filled in.
void notify_object_created(Backend, const Bucket&, const ObjectRecord& object, ObjectCreated created);

}  // namespace martlet::cloud::s3
