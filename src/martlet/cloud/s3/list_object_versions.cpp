#include "canonical_user.hpp"
#include "find_version.hpp"
#include "listing_parameters.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

struct VersionQuery {
  std::string prefix;
  std::string delimiter;
  std::string key_marker;
  std::string version_id_marker;
  int count = 0;
};

ServiceResult<VersionQuery> read_query(const Call& call) {
  const ServiceResult<int> count = count_parameter(call, "max-keys");
  if (!count) return std::unexpected(count.error());
  VersionQuery query{.prefix = parameter_of(call, "prefix").value_or(""),
                     .delimiter = parameter_of(call, "delimiter").value_or(""),
                     .key_marker = parameter_of(call, "key-marker").value_or(""),
                     .version_id_marker = parameter_of(call, "version-id-marker").value_or(""),
                     .count = *count};
  if (query.key_marker.empty() && parameter_of(call, "version-id-marker"))
    return invalid_argument("A version-id marker cannot be specified without a key marker.", "version-id-marker", query.version_id_marker);
  return query;
}

ListedVersion to_listed(const Bucket& bucket, const ObjectRecord& object, const KeyEncoding& encoded) {
  ListedVersion one;
  one.key = encoded(object.key);
  one.version_id = object.version_id;
  one.is_latest = object.is_latest;
  one.last_modified = object.modified;
  one.owner.id = canonical_user(bucket.account);
  if (object.is_marker) return one;
  one.e_tag = in_quotes(object.e_tag);
  one.size = object.size;
  one.storage_class = object.headers.storage_class.value_or("STANDARD");
  one.checksum_type = object.headers.checksum_type;
  if (object.headers.checksum_algorithm) one.checksum_algorithm.push_back(*object.headers.checksum_algorithm);
  return one;
}

// Lists versions. Skips all versions under a common prefix at once.
class VersionLister {
 public:
  VersionLister(Backend s3, const Bucket& bucket, const VersionQuery& query, const KeyEncoding& encoded)
      : s3_(s3), bucket_(bucket), query_(query), encoded_(encoded) {}

  ListVersionsResult list() {
    seek();
    while (query_.count > 0) {
      const std::vector<ObjectRecord> found =
          s3_.store.objects.list_versions(bucket_.name, from_, includes_from_, id_, query_.delimiter.empty() ? left() + 1 : 1);
      if (found.empty()) break;
      for (const ObjectRecord& object : found) {
        if (!object.key.starts_with(query_.prefix)) return std::move(result_);
        if (left() == 0) return truncated();
        add(object);
      }
    }
    return std::move(result_);
  }

 private:
  void seek() {
    from_ = query_.prefix;
    if (query_.key_marker.empty() || query_.key_marker < query_.prefix) return;
    includes_from_ = false;
    from_ = query_.key_marker;
    if (common_prefix(from_, query_.prefix, query_.delimiter) == from_) from_ = after_all_of(from_);
    if (query_.version_id_marker.empty()) return;
    if (const auto marker = s3_.store.objects.find(bucket_.name, from_, query_.version_id_marker)) id_ = marker->id;
  }
  int left() const { return query_.count - listed_; }
  void add(const ObjectRecord& object) {
    ++listed_;
    includes_from_ = false;
    if (const std::optional<std::string> prefix = common_prefix(object.key, query_.prefix, query_.delimiter)) {
      result_.common_prefixes.push_back({encoded_(*prefix)});
      from_ = after_all_of(*prefix);
      id_ = 0;
      last_key_ = *prefix;
      last_version_.clear();
      return;
    }
    (object.is_marker ? result_.delete_markers : result_.versions).push_back(to_listed(bucket_, object, encoded_));
    from_ = object.key;
    id_ = object.id;
    last_key_ = object.key;
    last_version_ = object.version_id;
  }
  ListVersionsResult truncated() {
    result_.is_truncated = true;
    result_.next_key_marker = encoded_(last_key_);
    if (!last_version_.empty()) result_.next_version_id_marker = last_version_;
    return std::move(result_);
  }

  const Backend s3_;
  const Bucket& bucket_;
  const VersionQuery& query_;
  const KeyEncoding& encoded_;
  ListVersionsResult result_;
  std::string from_;
  bool includes_from_ = true;
  std::int64_t id_ = 0;  // the id of the last listed version of `from_`
  int listed_ = 0;
  std::string last_key_;
  std::string last_version_;
};

}  // namespace

ServiceResult<ListVersionsResult> list_object_versions(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<VersionQuery> query = read_query(call);
  if (!query) return std::unexpected(query.error());
  ConditionContext context;
  context.set("s3:prefix", query->prefix);
  context.set("s3:delimiter", query->delimiter);
  context.set("s3:max-keys", std::to_string(query->count));
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:ListBucketVersions", std::move(context));
  if (!bucket) return std::unexpected(bucket.error());
  const ServiceResult<KeyEncoding> encoded = KeyEncoding::of(call);
  if (!encoded) return std::unexpected(encoded.error());
  if (!query->version_id_marker.empty()) {
    if (ServiceResult<> right = check_version_id(*bucket, query->version_id_marker); !right)
      return std::unexpected(std::move(right).error());
  }
  ListVersionsResult result = VersionLister(s3, *bucket, *query, *encoded).list();
  result.name = bucket->name;
  result.prefix = (*encoded)(query->prefix);
  result.key_marker = (*encoded)(query->key_marker);
  result.version_id_marker = query->version_id_marker;
  result.max_keys = query->count;
  if (!query->delimiter.empty()) result.delimiter = (*encoded)(query->delimiter);
  result.encoding_type = encoded->name();
  return result;
}

}  // namespace martlet::cloud::s3
