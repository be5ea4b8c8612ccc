# The command line
cli-import = { $rows } ជួរ៖ ថ្មី { $drafted }, ផ្លាស់ប្តូរ { $changed }, ដដែល { $unchanged }, ត្រូវកែ { $refused }, លែងមានក្នុងបញ្ជី { $gone }
cli-import-skipped = សន្លឹកកិច្ចការ «{ $sheet }» មិនត្រូវបានអានទេ៖ គ្មានជួរក្បាលតារាង។
cli-demo-both = ផ្ទាំងការងារ និងបង្អួចអ្នកស្រាវជ្រាវនៅក្បែរគ្នា៖ { $url }
cli-demo-desk = តែផ្ទាំងការងារ៖ { $url }
cli-demo-chat = តែបង្អួចអ្នកស្រាវជ្រាវ៖ { $url }
cli-demo-staff = បុគ្គលិក
cli-demo-scholar = អ្នកស្រាវជ្រាវ
cli-demo-list = បញ្ជីគំរូសម្រាប់នាំចូល៖ { $path }
cli-demo-stop = ចុច Ctrl-C ដើម្បីបញ្ចប់។ ទិន្នន័យសាកល្បងនឹងត្រូវលុបជាមួយគ្នា។
