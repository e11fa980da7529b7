#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include <martlet/cloud/api/service_error.hpp>

#include "stored_records.hpp"

namespace martlet::cloud::s3 {

/// Reads an object's tags: "stage=dev&team=a". Fails as check_tags() does.
ServiceResult<std::vector<Tag>> read_tags(std::string_view query);
/// Checks tags. Fails if there are more than `count_max`, if one is too long, or if two have the same key.
ServiceResult<> check_tags(const std::vector<Tag>& tags, std::size_t count_max);

}  // namespace martlet::cloud::s3
