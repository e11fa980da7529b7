#include "stored_rows.hpp"

#include <martlet/schema/schema.hpp>

namespace martlet::cloud::event_bridge {

Schema describe(Type<RuleRow>) {
  using R = RuleRow;
  return object<R>("RuleRow", field<&R::account>("account"), field<&R::region>("region"), field<&R::name>("name"),
                   field<&R::pattern>("pattern").allow_empty(), field<&R::schedule>("schedule").allow_empty(), field<&R::since>("since"),
                   field<&R::next>("next"), field<&R::is_enabled>("is_enabled"), field<&R::description>("description"),
                   field<&R::role>("role"), field<&R::tags>("tags").values(value<std::string>().allow_empty()));
}

Schema describe(Type<TargetRow>) {
  return object<TargetRow>("TargetRow", field<&TargetRow::id>("id"), field<&TargetRow::target>("target"));
}

Schema describe(Type<DeliveryRow>) {
  using D = DeliveryRow;
  return object<D>("DeliveryRow", field<&D::id>("id"), field<&D::rule_arn>("rule_arn"), field<&D::target>("target"),
                   field<&D::event>("event"), field<&D::accepted>("accepted"), field<&D::due>("due"), field<&D::attempts>("attempts"),
                   field<&D::principal>("principal"));
}

}  // namespace martlet::cloud::event_bridge
