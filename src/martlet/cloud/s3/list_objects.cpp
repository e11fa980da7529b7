// ListObjects and ListObjectsV2, which share one listing and differ in their pagination.
#include <martlet/base/encoding.hpp>

#include "canonical_user.hpp"
#include "listing_parameters.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

struct ListQuery {
  std::string prefix;
  std::string delimiter;
  std::string after;  ///< lists keys and common prefixes after this one; "" for all
  int count = 0;
  bool shows_owner = false;
};

struct Listing {
  std::vector<ObjectRecord> objects;
  std::vector<std::string> prefixes;
  bool is_truncated = false;
  std::string last;  ///< the last key or common prefix
};

// Lists keys from the index. Skips all keys under a common prefix at once.
class Lister {
 public:
  Lister(ObjectStore& objects, const std::string& bucket, const ListQuery& query) : objects_(objects), bucket_(bucket), query_(query) {
    seek();
  }

  Listing list() {
    if (query_.count == 0) return {};
    while (true) {
      // Reads one key more than fits, to find out whether there are more.
      std::vector<ObjectRecord> found = objects_.list(bucket_, from_, includes_from_, query_.delimiter.empty() ? left() + 1 : 1);
      if (found.empty()) return std::move(listing_);
      for (ObjectRecord& object : found) {
        if (!object.key.starts_with(query_.prefix)) return std::move(listing_);
        if (left() == 0) {
          listing_.is_truncated = true;
          return std::move(listing_);
        }
        add(std::move(object));
      }
    }
  }

 private:
  void seek() {
    from_ = query_.prefix;
    includes_from_ = true;
    if (query_.after.empty() || query_.after < query_.prefix) return;
    const bool is_prefix = common_prefix(query_.after, query_.prefix, query_.delimiter) == query_.after;
    continue_after(is_prefix ? after_all_of(query_.after) : query_.after);
  }
  void continue_after(std::string from) {
    from_ = std::move(from);
    includes_from_ = false;
  }
  int left() const { return query_.count - static_cast<int>(listing_.objects.size() + listing_.prefixes.size()); }
  void add(ObjectRecord object) {
    std::optional<std::string> prefix = common_prefix(object.key, query_.prefix, query_.delimiter);
    listing_.last = prefix.value_or(object.key);
    continue_after(prefix ? after_all_of(*prefix) : object.key);
    if (prefix) {
      listing_.prefixes.push_back(*std::move(prefix));
    } else {
      listing_.objects.push_back(std::move(object));
    }
  }

  ObjectStore& objects_;
  const std::string& bucket_;
  const ListQuery& query_;
  std::string from_;
  bool includes_from_ = true;
  Listing listing_;
};

ListedObject to_listed(const Bucket& bucket, const ObjectRecord& object, const KeyEncoding& encoded, bool shows_owner) {
  ListedObject one;
  one.key = encoded(object.key);
  one.last_modified = object.modified;
  one.e_tag = in_quotes(object.e_tag);
  one.size = object.size;
  one.storage_class = object.headers.storage_class.value_or("STANDARD");
  one.checksum_type = object.headers.checksum_type;
  if (object.headers.checksum_algorithm) one.checksum_algorithm.push_back(*object.headers.checksum_algorithm);
  if (shows_owner) one.owner = Owner{.id = canonical_user(bucket.account), .display_name = {}};
  return one;
}

ServiceResult<ListQuery> read_query(const Call& call) {
  const ServiceResult<int> count = count_parameter(call, "max-keys");
  if (!count) return std::unexpected(count.error());
  ListQuery query;
  query.prefix = parameter_of(call, "prefix").value_or("");
  query.delimiter = parameter_of(call, "delimiter").value_or("");
  query.count = *count;
  return query;
}

ConditionContext context_of(const ListQuery& query) {
  ConditionContext context;
  context.set("s3:prefix", query.prefix);
  context.set("s3:delimiter", query.delimiter);
  context.set("s3:max-keys", std::to_string(query.count));
  return context;
}

ListBucketResult write(const Bucket& bucket, const ListQuery& query, const Listing& listing, const KeyEncoding& encoded) {
  ListBucketResult result;
  result.name = bucket.name;
  result.prefix = encoded(query.prefix);
  result.max_keys = query.count;
  if (!query.delimiter.empty()) result.delimiter = encoded(query.delimiter);
  result.encoding_type = encoded.name();
  result.is_truncated = listing.is_truncated;
  for (const ObjectRecord& object : listing.objects) result.contents.push_back(to_listed(bucket, object, encoded, query.shows_owner));
  for (const std::string& prefix : listing.prefixes) result.common_prefixes.push_back({encoded(prefix)});
  return result;
}

ServiceResult<ListBucketResult> list(Backend s3, const Call& call, const std::string& name, const ListQuery& query, Listing& listing) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, name, "s3:ListBucket", context_of(query));
  if (!bucket) return std::unexpected(bucket.error());
  const ServiceResult<KeyEncoding> encoding = KeyEncoding::of(call);
  if (!encoding) return std::unexpected(encoding.error());
  listing = Lister(s3.store.objects, bucket->name, query).list();
  return write(*bucket, query, listing, *encoding);
}

}  // namespace

ServiceResult<ListBucketResult> list_objects(Backend s3, Call& call, BucketRequest& request) {
  ServiceResult<ListQuery> query = read_query(call);
  if (!query) return std::unexpected(query.error());
  query->after = parameter_of(call, "marker").value_or("");
  query->shows_owner = true;
  Listing listing;
  ServiceResult<ListBucketResult> result = list(s3, call, request.bucket, *query, listing);
  if (!result) return result;
  const KeyEncoding encoded = *KeyEncoding::of(call);
  result->marker = encoded(query->after);
  if (listing.is_truncated && !query->delimiter.empty()) result->next_marker = encoded(listing.last);
  return result;
}

ServiceResult<ListBucketResult> list_objects_v2(Backend s3, Call& call, BucketRequest& request) {
  ServiceResult<ListQuery> query = read_query(call);
  if (!query) return std::unexpected(query.error());
  const std::optional<std::string> start_after = parameter_of(call, "start-after");
  const std::optional<std::string> token = parameter_of(call, "continuation-token");
  query->after = start_after.value_or("");
  if (token) {
    const std::optional<std::string> key = from_base64url(*token);
    if (!key || key->empty()) return invalid_argument("The continuation token provided is incorrect", "continuation-token", *token);
    query->after = *key;
  }
  query->shows_owner = parameter_of(call, "fetch-owner") == "true";
  Listing listing;
  ServiceResult<ListBucketResult> result = list(s3, call, request.bucket, *query, listing);
  if (!result) return result;
  if (start_after) result->start_after = (*KeyEncoding::of(call))(*start_after);
  result->continuation_token = token;
  result->key_count = static_cast<int>(result->contents.size() + result->common_prefixes.size());
  if (listing.is_truncated) result->next_continuation_token = to_base64url(listing.last);
  return result;
}

}  // namespace martlet::cloud::s3
