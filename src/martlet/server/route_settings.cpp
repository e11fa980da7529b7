#include <martlet/server/route.hpp>
#include <martlet/server/route_group.hpp>
#include <martlet/server/route_settings.hpp>

namespace martlet {

template <class Self>
RouteOptions& RouteSettings<Self>::own() {
  return configured_route().options;
}

template <class Self>
Self& RouteSettings<Self>::tag(std::string name) {
  own().tags.push_back(std::move(name));
  return self();
}

template <class Self>
Self& RouteSettings<Self>::responds(int status, DeclaredResponse answer) {
  own().declared_responses[status] = std::move(answer);
  return self();
}

template <class Self>
Self& RouteSettings<Self>::produces(std::string media_type) {
  own().produces.push_back(std::move(media_type));
  return self();
}

template <class Self>
Self& RouteSettings<Self>::vhost(std::string host) {
  if (!std::exchange(has_own_vhost_, true)) configured_route().vhost.clear();
  configured_route().vhost.push_back(std::move(host));
  return self();
}

template <class Self>
Self& RouteSettings<Self>::auth(AuthOptions its_own) {
  own().without_auth = false;
  return set(own().auth, std::move(its_own));
}

template <class Self>
Self& RouteSettings<Self>::auth(std::string strategy) {
  return auth(AuthOptions{{std::move(strategy)}, AuthMode::required, {}});
}

template <class Self>
Self& RouteSettings<Self>::auth(std::string strategy, Access access) {
  return auth(AuthOptions{{std::move(strategy)}, AuthMode::required, {std::move(access)}});
}

template <class Self>
Self& RouteSettings<Self>::without_auth() {
  own().auth.reset();
  return set(own().without_auth, true);
}

template <class Self>
Self& RouteSettings<Self>::pre(PreMethod method) {
  return pre(std::vector<PreMethod>(1, std::move(method)));
}

template <class Self>
Self& RouteSettings<Self>::pre(std::vector<PreMethod> concurrent) {
  configured_route().pre.push_back(std::move(concurrent));
  return self();
}

template <class Self>
Self& RouteSettings<Self>::ext(ExtPoint point, Extension extension) {
  configured_route().ext[static_cast<std::size_t>(point)].push_back(std::move(extension));
  return self();
}

template class RouteSettings<RouteBuilder>;
template class RouteSettings<RouteGroup>;

}  // namespace martlet
