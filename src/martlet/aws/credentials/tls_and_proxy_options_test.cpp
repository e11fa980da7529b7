#include "tls_and_proxy_options.hpp"

#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

struct TlsAndProxyOptionsTest : CredentialFixture {
  Result<net::ClientOptions> with(Variables variables) {
    const Given environment(std::move(variables));
    const Result<SharedSettings> settings = SharedSettings::read(environment);
    if (!settings) return std::unexpected(settings.error());
    return tls_and_proxy_options(*settings);
  }
  static net::Origin at(const char* host, net::Scheme scheme = net::Scheme::https) { return {host, 443, scheme}; }
};

TEST_F(TlsAndProxyOptionsTest, trust_the_certificates_that_the_environment_or_the_profile_names) {
  EXPECT_EQ(with({})->trust_path, "");
  EXPECT_EQ(with({{"AWS_CA_BUNDLE", "/ca.pem"}})->trust_path, "/ca.pem");
  const std::string file = folder.write("config", "[default]\nca_bundle = /profile.pem\n");
  EXPECT_EQ(with({{"AWS_CONFIG_FILE", file}})->trust_path, "/profile.pem");
  EXPECT_EQ(with({{"AWS_CONFIG_FILE", file}, {"AWS_CA_BUNDLE", "/ca.pem"}})->trust_path, "/ca.pem");
}

TEST_F(TlsAndProxyOptionsTest, use_the_proxy_except_for_no_proxy_and_link_local_credential_endpoints) {
  const auto options = with({{"HTTPS_PROXY", "http://proxy:3128"}, {"HTTP_PROXY", "http://proxy:3128"}, {"NO_PROXY", "sts.amazonaws.com"}});
  ASSERT_TRUE(options) << options.error().what;
  const net::Proxy* proxy = options->proxies.choose(at("lambda.eu-central-1.amazonaws.com"));
  ASSERT_TRUE(proxy);
  EXPECT_EQ(proxy->origin.host, "proxy");
  EXPECT_FALSE(options->proxies.choose(at("sts.amazonaws.com")));
  for (const char* host : {"169.254.169.254", "169.254.170.2", "169.254.170.23", "fd00:ec2::254", "fd00:ec2::23", "127.0.0.1"})
    EXPECT_FALSE(options->proxies.choose(at(host, net::Scheme::http))) << host;
  EXPECT_FALSE(with({})->proxies.choose(at("lambda.eu-central-1.amazonaws.com")));
}

TEST_F(TlsAndProxyOptionsTest, are_refused_for_an_unsupported_kind_of_proxy) {
  EXPECT_EQ(with({{"HTTPS_PROXY", "socks5://proxy"}}).error().code, Code::unsupported);
}

}  // namespace
}  // namespace martlet::aws
