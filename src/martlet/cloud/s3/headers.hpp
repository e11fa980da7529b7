#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/http/response.hpp>

#include "records.hpp"

namespace martlet::cloud::s3 {

/// A header of S3's, which a presigned link may also have in its query.
std::optional<std::string> header_of(const Call& call, std::string_view name);
/// A parameter of the query, decoded.
std::optional<std::string> parameter_of(const Call& call, std::string_view name);

/// What a request says about an object that has to be stored. Fails for what S3 refuses and for what isn't supported here.
Reply<StoredHeaders> read_stored_headers(const Call& call);
Reply<std::vector<Tag>> read_tags(std::string_view query);
/// Fails where they are more than ten, too long, or two have one key.
Reply<> check_tags(const std::vector<Tag>& tags, std::size_t count_max);

/// A success without a body.
http::Response answer(const Call& call, int status);
/// The headers that describe an object: of GET and HEAD.
void describe_object(http::Response& response, const Bucket& bucket, const ObjectRecord& object);
/// How an object is encrypted: of answers to writes, too.
void describe_encryption(http::Response& response, const StoredHeaders& headers);
void describe_checksum(http::Response& response, const StoredHeaders& headers);
std::string in_quotes(std::string_view e_tag);

}  // namespace martlet::cloud::s3
