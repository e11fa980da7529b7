#include <charconv>

#include <martlet/base/encoding.hpp>

#include "canonical_user.hpp"
#include "request_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr int count_max = 10'000;

ServiceResult<int> count_of(const Call& call) {
  const std::optional<std::string> text = parameter_of(call, "max-buckets");
  if (!text) return count_max;
  int count = 0;
  const auto [end, problem] = std::from_chars(text->data(), text->data() + text->size(), count);
  if (problem != std::errc() || end != text->data() + text->size() || count < 1 || count > count_max)
    return invalid_argument("Argument max-buckets must be an integer between 1 and 10000", "max-buckets", *text);
  return count;
}

}  // namespace

ServiceResult<ListAllMyBucketsResult> list_buckets(Backend s3, Call& call, EmptyRequest&) {
  if (call.identity.caller.kind == Caller::Kind::anonymous) return access_denied();
  if (ServiceResult<> allowed = call.authorize({.action = "s3:ListAllMyBuckets", .resource = "*"}); !allowed)
    return std::unexpected(allowed.error());
  const ServiceResult<int> count = count_of(call);
  if (!count) return std::unexpected(count.error());
  const std::optional<std::string> after = from_base64url(parameter_of(call, "continuation-token").value_or(""));
  if (!after) return invalid_argument("The continuation token provided is incorrect", "continuation-token", "");
  ListAllMyBucketsResult result;
  result.owner.id = canonical_user(call.account());
  result.prefix = parameter_of(call, "prefix");
  std::vector<Bucket> buckets = s3.store.buckets.list(call.account(), result.prefix.value_or(""), *after, *count + 1);
  const bool has_more = buckets.size() > static_cast<std::size_t>(*count);
  if (has_more) buckets.pop_back();
  if (has_more) result.continuation_token = to_base64url(buckets.back().name);
  const bool is_paged = parameter_of(call, "max-buckets").has_value();
  for (Bucket& bucket : buckets)
    result.buckets.push_back({std::move(bucket.name), bucket.created, is_paged ? std::optional(bucket.region) : std::nullopt});
  return result;
}

}  // namespace martlet::cloud::s3
