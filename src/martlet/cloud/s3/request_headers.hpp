#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/http/response.hpp>

#include "stored_records.hpp"

namespace martlet::cloud::s3 {

/// Returns the value of an S3 header, which a presigned URL may also have in its query.
std::optional<std::string> header_of(const Call& call, std::string_view name);
/// Returns a parameter of the query, decoded.
std::optional<std::string> parameter_of(const Call& call, std::string_view name);

/// Reads the headers that are stored with an object. Fails if S3 refuses one, or if one isn't supported here.
ServiceResult<StoredHeaders> read_stored_headers(const Call& call);
ServiceResult<std::vector<Tag>> read_tags(std::string_view query);
/// Checks tags. Fails if there are more than `count_max`, if one is too long, or if two have the same key.
ServiceResult<> check_tags(const std::vector<Tag>& tags, std::size_t count_max);

/// Returns a successful response without a body.
http::Response answer(const Call& call, int status);
/// Adds the headers that describe an object in responses to GET and HEAD.
void describe_object(http::Response& response, const Bucket& bucket, const ObjectRecord& object);
/// Adds the headers about an object's encryption, which responses to writes also have.
void describe_encryption(http::Response& response, const StoredHeaders& headers);
void describe_checksum(http::Response& response, const StoredHeaders& headers);
std::string in_quotes(std::string_view e_tag);

}  // namespace martlet::cloud::s3
