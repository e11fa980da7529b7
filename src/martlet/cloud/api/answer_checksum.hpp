#pragma once
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// Adds the header `x-amz-crc32` with the checksum of `body`. DynamoDB's answers have it, and clients compare it.
void put_checksum(const aws::Service& service, std::string_view body, http::Response& response);

}  // namespace martlet::cloud
