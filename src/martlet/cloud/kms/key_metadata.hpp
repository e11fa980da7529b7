#pragma once
#include "key.hpp"
#include "kms_shapes.hpp"

namespace martlet::cloud::kms {

/// Returns a key's metadata as in the responses of CreateKey and DescribeKey.
KeyMetadata metadata_of(const Key& key);

}  // namespace martlet::cloud::kms
