#pragma once
#include <martlet/aws/s3/s3.hpp>
#include <martlet/aws/wire/pagination.hpp>

/// Functions that return all pages of Amazon S3's listings.
namespace martlet::aws {

inline constexpr Pages object_pages{&ListObjectsV2Request::continuation_token, &ListObjectsV2Response::next_continuation_token,
                                    &ListObjectsV2Response::contents};
/// Returns the objects in the order of their keys, without common prefixes.
inline Task<Outcome<std::vector<S3Object>>> all_objects(S3& s3, ListObjectsV2Request request) {
  return all_items(s3, &S3::list_objects_v2, object_pages, std::move(request));
}

}  // namespace martlet::aws
