#include "stored_records.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::lambda {

using aws::wire;

Schema describe(Type<FunctionRecord>) {
  using R = FunctionRecord;
  return object<R>("FunctionRecord", wire<&R::name>("name"), wire<&R::next_version>("next_version"),
                   wire<&R::published_digest>("published_digest"), wire<&R::tags>("tags"),
                   wire<&R::reserved_concurrency>("reserved_concurrency"));
}
Schema describe(Type<VersionRecord>) {
  using R = VersionRecord;
  return object<R>("VersionRecord", wire<&R::name>("name"), wire<&R::number>("number"), wire<&R::configuration>("configuration"),
                   wire<&R::revision_id>("revision_id"), wire<&R::settled_revision_id>("settled_revision_id"), wire<&R::settles>("settles"),
                   wire<&R::is_new>("is_new"));
}
Schema describe(Type<AliasRecord>) {
  using R = AliasRecord;
  return object<R>("AliasRecord", wire<&R::name>("name"), wire<&R::version>("version"), wire<&R::description>("description"),
                   wire<&R::weights>("weights"), wire<&R::revision_id>("revision_id"));
}
Schema describe(Type<PolicyRecord>) {
  using R = PolicyRecord;
  return object<R>("PolicyRecord", wire<&R::statements>("statements"), wire<&R::revision_id>("revision_id"));
}
Schema describe(Type<UrlRecord>) {
  using R = UrlRecord;
  return object<R>("UrlRecord", wire<&R::id>("id"), wire<&R::qualifier>("qualifier"), wire<&R::config>("config"));
}
Schema describe(Type<EventInvokeRecord>) {
  using R = EventInvokeRecord;
  return object<R>("EventInvokeRecord", wire<&R::qualifier>("qualifier"), wire<&R::config>("config"));
}

}  // namespace martlet::cloud::lambda
