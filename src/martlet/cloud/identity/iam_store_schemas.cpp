#include <martlet/schema/schema.hpp>

#include "iam_store.hpp"

namespace martlet::cloud::identity {

Schema describe(Type<EntityKind>) {
  return enumeration<EntityKind>("EntityKind", {{EntityKind::role, "role"}, {EntityKind::user, "user"}});
}
Schema describe(Type<Entity>) {
  using E = Entity;
  return object<E>("Entity", field<&E::kind>("kind"), field<&E::account>("account"), field<&E::path>("path"), field<&E::name>("name"),
                   field<&E::id>("id"), field<&E::created>("created"), field<&E::trust_policy>("trust_policy").allow_empty(),
                   field<&E::description>("description").allow_empty(), field<&E::session_seconds_max>("session_seconds_max"),
                   field<&E::tags>("tags").values(value<std::string>().allow_empty()));
}
Schema describe(Type<ManagedPolicy>) {
  using P = ManagedPolicy;
  return object<P>("ManagedPolicy", field<&P::account>("account"), field<&P::path>("path"), field<&P::name>("name"), field<&P::id>("id"),
                   field<&P::description>("description").allow_empty(), field<&P::created>("created"), field<&P::updated>("updated"),
                   field<&P::default_version>("default_version"), field<&P::versions_made>("versions_made"),
                   field<&P::document>("document"));
}
Schema describe(Type<ManagedPolicyVersion>) {
  using V = ManagedPolicyVersion;
  return object<V>("ManagedPolicyVersion", field<&V::number>("number"), field<&V::document>("document"), field<&V::created>("created"));
}
Schema describe(Type<AccessKeyRow>) {
  using K = AccessKeyRow;
  return object<K>("AccessKeyRow", field<&K::id>("id"), field<&K::account>("account"), field<&K::user>("user"),
                   field<&K::is_active>("is_active"), field<&K::created>("created"));
}

}  // namespace martlet::cloud::identity
