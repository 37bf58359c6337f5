#include "shell/keyring.h"

#include <utility>

#include <qt6keychain/keychain.h>

namespace guapai::ui {
namespace {

const auto kService = QStringLiteral("guapai");

/// Starts the job, which deletes itself when it has finished. It has no parent: were the job destroyed before the
/// keyring has answered, QtKeychain would write the answer into its freed memory.
template <typename Job, typename Then>
void start(Job* job, const QString& keyName, QObject* context, Then then) {
  job->setInsecureFallback(false);
  job->setKey(keyName);
  QObject::connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)] { then(*job); });
  job->start();
}

}  // namespace

void SystemKeyring::read(const QString& keyName, QObject* context, Found found) {
  start(new QKeychain::ReadPasswordJob(kService), keyName, context,
        [found = std::move(found)](const QKeychain::ReadPasswordJob& job) {
          found(job.error() == QKeychain::NoError ? std::optional(job.textData()) : std::nullopt);
        });
}

void SystemKeyring::write(const QString& keyName, const QString& key, QObject* context, Done done) {
  auto* const job = new QKeychain::WritePasswordJob(kService);
  job->setTextData(key);
  start(job, keyName, context,
        [done = std::move(done)](const QKeychain::Job& written) { done(written.error() == QKeychain::NoError); });
}

void SystemKeyring::forget(const QString& keyName, QObject* context, Done done) {
  start(new QKeychain::DeletePasswordJob(kService), keyName, context,
        [done = std::move(done)](const QKeychain::Job& job) {
          done(job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound);
        });
}

}  // namespace guapai::ui
