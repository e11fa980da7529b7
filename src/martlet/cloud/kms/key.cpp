#include "key.hpp"

#include <martlet/schema/schema.hpp>

namespace martlet::cloud::kms {

Schema describe(Type<Key>) {
  using K = Key;
  return object<K>("Key", field<&K::id>("id"), field<&K::account>("account"), field<&K::region>("region"), field<&K::service>("service"),
                   field<&K::description>("description"), field<&K::policy>("policy"), field<&K::created>("created"),
                   field<&K::is_enabled>("is_enabled"), field<&K::deletion>("deletion"), field<&K::rotation_days>("rotation_days"),
                   field<&K::rotated>("rotated"), field<&K::tags>("tags").values(value<std::string>().allow_empty()));
}

}  // namespace martlet::cloud::kms
